import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { Empty } from './empty.tsx'

interface Props {
  /** What stopped, as a sentence names it: `the timeline`. */
  what: string
  children: ReactNode
}

/** Keeps an error in its pane: the rest of the board lives, and this part can be loaded again on its own. */
export class PaneBoundary extends Component<Props, { error: unknown }> {
  override state = { error: null as unknown }

  static getDerivedStateFromError = (error: unknown): { error: unknown } => ({
    error: error ?? new Error('unknown'),
  })

  override render(): ReactNode {
    const { error } = this.state
    const { what, children } = this.props
    if (error === null) return children
    if (isMissingChunk(error)) {
      return (
        <Empty
          title="This part could not be fetched"
          actions={<Button onClick={handleReload}>Reload the page</Button>}
        >
          The server is out of reach, or has a newer page. Nothing is lost by reloading.
        </Empty>
      )
    }
    return (
      <Empty
        title="This part of the board stopped"
        actions={
          <>
            <Button onClick={() => this.setState({ error: null })}>Load {what} again</Button>
            <Button
              variant="default"
              onClick={() => void navigator.clipboard.writeText(detailsOf(error, what))}
            >
              Copy details
            </Button>
          </>
        }
      >
        The rest still works and nothing is lost. {what[0]?.toUpperCase()}
        {what.slice(1)} can be loaded again on its own.
      </Empty>
    )
  }
}

const handleReload = (): void => location.reload()

// Browsers tell it by words alone; these are those of Chromium, Firefox, Safari and of Vite's own loader.
const isMissingChunk = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|importing a module script|preload CSS/i.test(error.message)

/** Where it broke, without what was written: a message may quote the document, its name and the stack do not. */
const detailsOf = (error: unknown, what: string): string => {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const places = stack.split('\n').filter((line) => /^\s*at |@/.test(line))
  return [
    `Second Story: ${what} stopped`,
    error instanceof Error ? error.name : typeof error,
    ...places,
  ].join('\n')
}
