import { useEffect } from 'react'
import { goBack } from '../../api/navigation'
import { Icon } from '../icon'
import { Tap } from './tap'

const TABS = ['/pages/jobs/index', '/pages/benefits/index', '/pages/progress/index', '/pages/me/index', '/']

export const PageHead = ({ title }: { readonly title: string }) => {
  const tab = TABS.includes(window.location.pathname)
  useEffect(() => {
    document.title = `${title} · 稳岗通`
  }, [title])
  return (
    <header className="page-head">
      {tab ? null : (
        <Tap className="page-head-back" label="返回" onTap={() => goBack()}>
          <Icon name="back" size={22} />
        </Tap>
      )}
      <h1 className={`page-head-title ${tab ? 'alone' : ''}`} style={{ margin: 0 }}>
        {title}
      </h1>
    </header>
  )
}
