export { login } from './login'
export type { Login } from './types'
