import type { Json } from '../../types/json.js';
import { isObject } from '../../json/values.js';

export const isText = (value: Json): boolean => typeof value === 'string';
export const isFlag = (value: Json): boolean => typeof value === 'boolean';
export const isNumber = (value: Json): boolean => typeof value === 'number';
export const isCount = (value: Json): boolean => Number.isInteger(value) && (value as number) >= 0;
export const isList = (value: Json): boolean => Array.isArray(value);
export const isNames = (value: Json): boolean =>
  Array.isArray(value) && value.every(isText) && new Set(value).size === value.length;
export const isNamesMap = (value: Json): boolean => isObject(value) && Object.values(value as object).every(isNames);
