import type { ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { isEngineEvent, plainEvent } from './eventObjects'
import type { Sandbox } from './sandbox'

type Definition = Record<string, unknown>
type AnyFunction = (...values: unknown[]) => unknown

/**
 * Makes the engine's `Page`, `Component` and `Behavior` fit for definitions written in another realm: property types
 * are that realm's `String`, `Object`…, and handlers must get plain event objects.
 */
export function register(
  name: keyof ComponentEnv,
  environment: ComponentEnv,
  definition: Definition,
  sandbox: Sandbox,
): unknown {
  if (name === 'Page') return environment.Page(withPlainEvents(definition, sandbox))
  const fitting = withMethods(withOwnTypes(definition, sandbox), sandbox)
  return name === 'Component' ? environment.Component(fitting) : environment.Behavior(fitting)
}

function withMethods(definition: Definition, sandbox: Sandbox): Definition {
  if (!isRecord(definition.methods)) return definition
  return { ...definition, methods: withPlainEvents(definition.methods, sandbox) }
}

function withPlainEvents(methods: Definition, sandbox: Sandbox): Definition {
  const wrap = (method: AnyFunction) =>
    function (this: unknown, ...values: unknown[]) {
      return method.apply(
        this,
        values.map((value) => (isEngineEvent(value) ? plainEvent(value, sandbox) : value)),
      )
    }
  return Object.fromEntries(
    Object.entries(methods).map(([name, value]) => [
      name,
      typeof value === 'function' ? wrap(value as AnyFunction) : value,
    ]),
  )
}

function withOwnTypes(definition: Definition, sandbox: Sandbox): Definition {
  if (!isRecord(definition.properties)) return definition
  const { context } = sandbox
  const types = new Map<unknown, unknown>(
    Object.entries({ String, Number, Boolean, Object, Array, Function }).map(([name, own]) => [
      sandbox.run(name, 'sandbox') ?? context[name],
      own,
    ]),
  )
  const typeOf = (type: unknown) => types.get(type) ?? type
  const properties = Object.fromEntries(
    Object.entries(definition.properties).map(([name, property]) => {
      if (!isRecord(property)) return [name, typeOf(property)]
      const { optionalTypes } = property
      return [
        name,
        {
          ...property,
          type: typeOf(property.type),
          ...(Array.isArray(optionalTypes) ? { optionalTypes: optionalTypes.map(typeOf) } : {}),
        },
      ]
    }),
  )
  return { ...definition, properties }
}

function isRecord(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null
}
