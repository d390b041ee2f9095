import { goTo } from '../../api/navigation'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/faces'
import { Page } from '../../ui/page'

/** Where a link leads that leads nowhere. */
const LostPage = () => (
  <Page title="没有这一页">
    <EmptyState
      picture="failed"
      title="没有找到这一页"
      what="链接可能写错了，也可能内容已经撤下。"
      action={
        <Button inline onTap={() => goTo('/pages/jobs/index')}>
          看看有什么活
        </Button>
      }
    />
    <Button kind="plain" onTap={() => goTo('/pages/benefits/index')}>
      看看能领什么补贴
    </Button>
  </Page>
)

export default LostPage
