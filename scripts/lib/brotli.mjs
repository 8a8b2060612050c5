import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a file as it travels: brotli, quality 11. */
export const brotli = (code) => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length } }).length;
