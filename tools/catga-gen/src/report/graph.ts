import type { AppModel } from '../model/app-model.ts'

export const graphFormats = ['mermaid', 'dot', 'json'] as const
export type GraphFormat = (typeof graphFormats)[number]

interface Node {
  readonly id: string
  readonly label: string
  readonly kind: 'command' | 'query' | 'stream' | 'event' | 'handler' | 'service'
}
interface Edge {
  readonly from: string
  readonly to: string
  readonly label: 'handled by' | 'needs'
}

/** Messages, their handlers and what those need, as a graph in text. */
export function graph(model: AppModel, format: GraphFormat): string {
  const { nodes, edges } = graphOf(model)
  switch (format) {
    case 'json':
      return JSON.stringify({ nodes, edges }, null, 2)
    case 'dot':
      return [
        'digraph catga {',
        '  rankdir=LR',
        ...nodes.map(
          ({ id, label, kind }) => `  ${quote(id)} [label=${quote(label)}, shape=${shapes[kind].dot}]`,
        ),
        ...edges.map(({ from, to, label }) => `  ${quote(from)} -> ${quote(to)} [label=${quote(label)}]`),
        '}',
      ].join('\n')
    case 'mermaid': {
      const index = new Map(nodes.map(({ id }, at) => [id, `n${at}`]))
      return [
        'flowchart LR',
        ...nodes.map(({ id, label, kind }) => {
          const [open, close] = shapes[kind].mermaid
          return `  ${index.get(id)}${open}"${label.replaceAll('"', '#quot;')}"${close}`
        }),
        ...edges.map(({ from, to, label }) => `  ${index.get(from)} -->|${label}| ${index.get(to)}`),
      ].join('\n')
    }
  }
}

const shapes = {
  command: { dot: 'box', mermaid: ['[', ']'] },
  query: { dot: 'box', mermaid: ['[/', '/]'] },
  stream: { dot: 'box', mermaid: ['[/', '/]'] },
  event: { dot: 'ellipse', mermaid: ['([', '])'] },
  handler: { dot: 'component', mermaid: ['[[', ']]'] },
  service: { dot: 'cylinder', mermaid: ['[(', ')]'] },
} as const

function graphOf({ messages, classes }: AppModel): {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
} {
  const nodes = new Map<string, Node>()
  const edges: Edge[] = []
  const add = (node: Node) => nodes.set(node.id, nodes.get(node.id) ?? node)
  for (const { type, kind, ref, handlers } of messages) {
    const id = `message:${type}`
    add({ id, label: ref.name, kind })
    for (const { class: key, className } of handlers) {
      add({ id: `class:${key}`, label: className, kind: 'handler' })
      edges.push({ from: id, to: `class:${key}`, label: 'handled by' })
    }
  }
  for (const { name, ref, dependencies } of classes) {
    add({ id: `class:${name}`, label: ref.name, kind: 'service' })
    for (const each of dependencies) {
      const isClass = each.kind === 'class'
      const target = each.kind === 'catga' ? each.type : each.name
      const label = isClass ? (classes.find(other => other.name === target)?.ref.name ?? target) : target
      add({ id: isClass ? `class:${target}` : `service:${target}`, label, kind: 'service' })
      edges.push({
        from: `class:${name}`,
        to: isClass ? `class:${target}` : `service:${target}`,
        label: 'needs',
      })
    }
  }
  return { nodes: [...nodes.values()], edges }
}

const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
