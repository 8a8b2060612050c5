/** What some work comes to; undefined when that takes longer than a time in milliseconds. */
export async function within<T>(time: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), time)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
