/** Day of the privacy notice in force; a new one is agreed to again. */
export const NOTICE_VERSION = '2026-01-01'
