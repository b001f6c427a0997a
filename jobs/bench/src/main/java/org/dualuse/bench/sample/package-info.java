/** The sample world. */
package org.dualuse.bench.sample;
