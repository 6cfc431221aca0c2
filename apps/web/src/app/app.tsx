import { MantineProvider } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { LiveRegion } from '../kit/live-region.tsx'
import { PaneBoundary } from '../kit/pane-boundary.tsx'
import { ReviewPage } from './review-page.tsx'
import { cssVariables, theme } from './theme.ts'
import { useKeepFocus } from './use-keep-focus.ts'

const HomePage = lazy(async () => ({ default: (await import('../lobby/home-page.tsx')).HomePage }))
// The projector's page is a chunk apart: nothing of the cockpit is in it.
const StageRoute = lazy(async () => ({ default: (await import('./stage-route.tsx')).StageRoute }))
const UnknownPage = lazy(async () => ({ default: (await import('../lobby/home-page.tsx')).UnknownPage }))

/** The whole product: home, and one page per review that is first its door and then its board. */
export const App = () => {
  useKeepFocus()
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <LiveRegion />
      <PaneBoundary what="the page">
        <Suspense>
          <Switch>
            <Route path="/">
              <HomePage />
            </Route>
            <Route path="/new">
              <HomePage asksForNew />
            </Route>
            <Route path="/r/:id/stage">{({ id }) => <StageRoute key={id} reviewId={id} />}</Route>
            <Route path="/r/:id">{({ id }) => <ReviewPage key={id} reviewId={id} />}</Route>
            <Route>
              <UnknownPage />
            </Route>
          </Switch>
        </Suspense>
      </PaneBoundary>
    </MantineProvider>
  )
}
