/** A sum said in capitals before its figures: （大写）伍仟肆佰壹拾壹元贰角整（. The figures follow, in a bracket or not. */
export const IN_CAPITALS = '(?:(?:\\(?大写\\)?:?)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{3,30},?\\(?)';
