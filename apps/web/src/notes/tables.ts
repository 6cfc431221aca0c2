import { Node } from '@tiptap/core'
import type { Node as ProseNode, Schema } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  tableEditing,
} from '@tiptap/pm/tables'

declare module '@tiptap/core' {
  interface NodeConfig<Options, Storage> {
    /** What a node is to ProseMirror's tables. */
    tableRole?: string | undefined
  }
  interface Commands<ReturnType> {
    noteTable: {
      /** A table of three by three, its first row for headings, with the caret in its first cell. */
      insertTable: () => ReturnType
      changeTable: (change: TableChange) => ReturnType
    }
  }
}
export type TableChange = keyof typeof CHANGES

const CHANGES = {
  'row after': addRowAfter,
  'column after': addColumnAfter,
  'no row': deleteRow,
  'no column': deleteColumn,
  'no table': deleteTable,
} as const

const SIZE = 3

const count = (name: string) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.min(50, Math.max(1, Number(element.getAttribute(name)) || 1)),
})
const cell = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th', role: string) =>
  Node.create({
    name,
    content: 'block+',
    isolating: true,
    tableRole: role,
    // Widths stay with each reader's screen: ProseMirror looks for them, nobody sets them.
    addAttributes: () => ({
      colspan: count('colspan'),
      rowspan: count('rowspan'),
      colwidth: { default: null, rendered: false, parseHTML: () => null },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })

/** Tables of the notes: Tab goes on to the next cell and from the last one to a new row. */
export const NoteTable = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  tableRole: 'table',
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', {}, ['tbody', 0]],
  extendNodeSchema: (extension) => ({ tableRole: extension.config.tableRole }),
  addExtensions: () => [
    Node.create({
      name: 'tableRow',
      content: '(tableCell | tableHeader)*',
      tableRole: 'row',
      parseHTML: () => [{ tag: 'tr' }],
      renderHTML: () => ['tr', {}, 0],
    }),
    cell('tableCell', 'td', 'cell'),
    cell('tableHeader', 'th', 'header_cell'),
  ],
  addCommands: () => ({
    insertTable:
      () =>
      ({ tr, dispatch, state: { schema } }) => {
        const table = emptyTable(schema)
        if (!table) return false
        if (dispatch) {
          const inside = tr.selection.from + 1
          tr.replaceSelectionWith(table)
          tr.setSelection(TextSelection.near(tr.doc.resolve(inside))).scrollIntoView()
        }
        return true
      },
    changeTable:
      (change) =>
      ({ state, dispatch }) =>
        CHANGES[change](state, dispatch),
  }),
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Tab: () =>
        goToNextCell(1)(editor.state, editor.view.dispatch) ||
        (addRowAfter(editor.state, editor.view.dispatch) &&
          goToNextCell(1)(editor.state, editor.view.dispatch)),
      'Shift-Tab': () => goToNextCell(-1)(editor.state, editor.view.dispatch),
    }
  },
  addProseMirrorPlugins: () => [tableEditing()],
})

const emptyTable = ({ nodes }: Schema): ProseNode | null => {
  const { table, tableRow, tableHeader, tableCell } = nodes
  if (!table || !tableRow || !tableHeader || !tableCell) return null
  const row = (first: boolean): ProseNode =>
    tableRow.create(
      null,
      Array.from({ length: SIZE }, () => (first ? tableHeader : tableCell).createAndFill()).filter(
        (one) => one !== null,
      ),
    )
  return table.create(
    null,
    Array.from({ length: SIZE }, (_, index) => row(index === 0)),
  )
}
