// Loaded into every thread of a process: onnxruntime's native code does not load, as on a host that it was not built for.
const dlopen = process.dlopen;
process.dlopen = (module, file, ...rest) => {
  if (file.includes('onnxruntime')) throw new Error(`Error loading shared library: ${file}`);
  return dlopen.call(process, module, file, ...rest);
};
