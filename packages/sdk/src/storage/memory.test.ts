import { describe, test } from 'node:test';
import { storageKeepsItsPromises } from '../testing/storage-contract.js';
import { memoryStorage } from './memory.js';

describe('memory storage', () => storageKeepsItsPromises((name, body) => void test(name, body), memoryStorage));
