// Before every *.test.tsx: matchers that speak of the page (toBeVisible, toHaveTextContent),
// and an empty page after each test.
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
