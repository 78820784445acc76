/** Speed and memory, as ratios measured in one run (docs/performance.md), and what the tests cost. */
package org.safeharbour.benchmarks;
