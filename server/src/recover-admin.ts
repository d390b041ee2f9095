import { userInfo } from 'node:os'

import { AdminRecoveryService } from './accounts/admin-recovery.service.js'
import { createApp } from './app.js'
import { loadConfig } from './platform/config/config.js'
import { closeDataDir } from './platform/config/data-dir.js'
import { isRefusal } from './platform/http/refusal.js'

// `npm run admin:recover -- USERNAME [--new-password]`, on the server itself: an administrator lost the second factor.
const say = (line: string): void => void process.stderr.write(`${line}\n`)

async function main(args: readonly string[]): Promise<number> {
  const [username, ...more] = args.filter((arg) => arg !== '--new-password')
  if (username === undefined || more.length > 0 || username.startsWith('-')) {
    say('用法：npm run admin:recover -- 用户名 [--new-password]')
    return 2
  }
  const config = loadConfig({ ...process.env, LOG_LEVEL: 'error' })
  closeDataDir(config.dataDir)
  const app = await createApp(config)
  try {
    const newPassword = args.includes('--new-password')
    const done = await app
      .get(AdminRecoveryService)
      .recover({ username, newPassword, operator: userInfo().username })
    if (isRefusal(done)) {
      say(done.detail)
      return 1
    }
    say('动态验证码已取消，这个账号的登录都已退出，本次操作已记入审计。请登录后马上重新设置动态验证码。')
    if (done.password !== null) say(`新密码（只显示这一次，登录后请改掉）：${done.password}`)
    return 0
  } finally {
    await app.close()
  }
}

process.exitCode = await main(process.argv.slice(2))
