/** RFC 9562: a UUIDv7 of the given time, or a UUIDv4, which carries none. `random`: 16 bytes. */
export function makeId(random: Uint8Array, time?: number): string {
  const bytes = random.slice(0, 16);
  if (time !== undefined) for (let index = 0; index < 6; index++) bytes[index] = Math.floor(time / 2 ** (8 * (5 - index))) % 256;
  bytes[6] = (bytes[6]! & 0x0f) | (time === undefined ? 0x40 : 0x70);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
