import { describe, test } from 'node:test';
import { storageKeepsItsPromises } from './conformance.test.support.js';
import { memoryStorage } from './memory.js';

describe('memory storage', () => storageKeepsItsPromises((name, body) => void test(name, body), memoryStorage));
