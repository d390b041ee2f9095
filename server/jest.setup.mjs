// nestjs-cls, @fastify/static and light-my-request are CommonJS and require packages that are ESM. Node 20 can do that; Jest's module loader cannot (before Node 24.9).
// So the already loaded ESM namespaces are handed to those `require` calls; `import`s in our own code are untouched.
import { jest } from '@jest/globals'
import * as common from '@nestjs/common'
import * as core from '@nestjs/core'
import * as unknownDependencies from '@nestjs/core/errors/exceptions/unknown-dependencies.exception.js'
import * as cookie from 'cookie'
import * as contentDisposition from 'content-disposition'
import * as injector from '@nestjs/core/injector/injector.js'

jest.mock('@nestjs/common', () => common)
jest.mock('@nestjs/core', () => core)
jest.mock('@nestjs/core/errors/exceptions/unknown-dependencies.exception', () => unknownDependencies)
jest.mock('@nestjs/core/injector/injector', () => injector)
jest.mock('content-disposition', () => contentDisposition)
jest.mock('cookie', () => cookie)
