import { z } from 'zod'

// The mini-program refuses dynamic code, so zod must never compile its validators with `new Function`.
z.config({ jitless: true })

export { z }
