import { Converter, ReflectionKind } from 'typedoc';

/**
 * A plugin of TypeDoc: parameters, results and properties by the names that their declarations use. TypeScript itself takes `Report`, which
 * is inferred from a schema, apart into its members wherever it is used.
 */
export function load({ converter }) {
  converter.on(Converter.EVENT_CREATE_SIGNATURE, (context, signature, declaration) => {
    declaration?.parameters?.forEach(({ type }, at) => {
      const parameter = signature.parameters?.[at];
      if (type && parameter) parameter.type = converter.convertType(context, type);
    });
    if (declaration?.type) signature.type = converter.convertType(context, declaration.type);
  });
  converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    // A schema's member is written like a default.
    if (reflection.kindOf(ReflectionKind.Property)) delete reflection.defaultValue;
    const [declaration] = context.getSymbolFromReflection(reflection)?.declarations ?? [];
    if (reflection.type && isNamed(declaration?.type))
      reflection.type = converter.convertType(context, declaration.type);
  });
}

/** A name without arguments: `Report`, not `z.infer<typeof reportSchema>`. */
const isNamed = (node) => node?.typeName?.escapedText !== undefined && node.typeArguments === undefined;
