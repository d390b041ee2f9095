export interface Login {
  /** Whether this platform signs in by itself (WeChat) rather than by phone and code. */
  readonly available: boolean
  /** Single-use code for POST /api/auth/wechat. */
  code(): Promise<string>
}
