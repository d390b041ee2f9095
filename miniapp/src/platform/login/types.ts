export interface Login {
  /** Whether this platform signs in by itself (WeChat) rather than by phone and code. */
  readonly available: boolean
  /** Single-use code for POST /api/auth/wechat, or to renew what signs a video room. */
  code(): Promise<string>
  /** Whether the phone's last WeChat sign-in still holds. */
  holds(): Promise<boolean>
}
