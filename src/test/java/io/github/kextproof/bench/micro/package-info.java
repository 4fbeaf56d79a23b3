/**
 * What parsing costs, in microseconds, measured with JMH: {@code mvn -Pbench -Dsections=jmh verify}.
 *
 * <p>It knows the parsers' questions and answers, not how they parse. JMH runs these in processes of its own.
 */
@NullMarked
package io.github.kextproof.bench.micro;

import org.jspecify.annotations.NullMarked;
