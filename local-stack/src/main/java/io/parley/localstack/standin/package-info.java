/** The stand-in model server: Ollama's wire, answered by rules, with faults on demand. */
@NullMarked
package io.parley.localstack.standin;

import org.jspecify.annotations.NullMarked;
