/** Where Catga and its behaviors log. pino, winston's adapters and `console` satisfy it through a few lines. */
export interface Logger {
  debug(message: string, fields?: Readonly<Record<string, unknown>>): void
  info(message: string, fields?: Readonly<Record<string, unknown>>): void
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void
  error(message: string, fields?: Readonly<Record<string, unknown>>): void
}

/** One JSON object a line: debug and info to stdout, warnings and errors to stderr. */
export const consoleLogger: Logger = {
  debug: (message, fields) => console.debug(line('debug', message, fields)),
  info: (message, fields) => console.info(line('info', message, fields)),
  warn: (message, fields) => console.warn(line('warn', message, fields)),
  error: (message, fields) => console.error(line('error', message, fields)),
}

function line(level: string, message: string, fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ level, message, ...fields }, (_key, value: unknown) =>
    value instanceof Error
      ? { name: value.name, message: value.message, stack: value.stack }
      : typeof value === 'bigint'
        ? value.toString()
        : value,
  )
}
