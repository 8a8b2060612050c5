/** Base of every error of this package; tell them apart by `code`, which never changes. */
export class SocialReportError extends Error {
  override readonly name: string = 'SocialReportError';
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The client was set up or called wrongly: a fault of the program, not of the network. */
export class ClientUsageError extends SocialReportError {
  override readonly name = 'ClientUsageError';
}

/** Why an attempt did not end in an acknowledgement; see {@link Failed}. */
export type SendErrorCode = 'network' | 'timeout' | 'redirect' | 'not-acknowledged' | 'unavailable' | 'headers' | 'unauthorized';

const MEND: Record<SendErrorCode, string> = {
  network: 'No connection to the endpoint: check the network, its address, and that it lists this origin (CORS).',
  timeout: 'The endpoint did not answer in time: try again, or raise `timeout`.',
  redirect: 'The endpoint redirects, perhaps to a login page: give the final address and send a token in `headers`.',
  'not-acknowledged':
    'The answer echoes neither this id nor this digest, so nothing is known to be stored: is the endpoint a collector?',
  unavailable: 'The endpoint cannot take the response now: try again later.',
  headers: 'The `headers` function failed, or did not answer in time: see `cause`.',
  unauthorized: 'The endpoint does not know who sends (401): sign in again, or give other `headers`.',
};

/** An attempt that may be repeated with the same bytes. */
export class SendError extends SocialReportError {
  override readonly name = 'SendError';
  declare readonly code: SendErrorCode;

  constructor(code: SendErrorCode, cause?: unknown) {
    super(code, MEND[code], cause);
  }
}

/** Why nothing could be kept or read; see `ReportStorage`. */
export type StorageErrorCode = 'conflict' | 'full' | 'unavailable';

const STORAGE_MEND: Record<StorageErrorCode, string> = {
  conflict: 'Another tab or program has changed this entry meanwhile: read it anew.',
  full: 'The storage is full: remove what is not needed, or free space on the device.',
  unavailable: 'This browser or device keeps nothing now (private window, policy, or a broken store): see `cause`.',
};

/** Nothing was kept: what was there before is there still. */
export class StorageError extends SocialReportError {
  override readonly name = 'StorageError';
  declare readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, cause?: unknown) {
    super(code, STORAGE_MEND[code], cause);
  }
}
