package io.github.kextproof.bench;

import java.util.Optional;

/**
 * One measured run of a program.
 *
 * @param wall in seconds, from its start to its end
 * @param cpu processor seconds, its own and of all that it started, in both user and system mode
 * @param megabytes the most memory that any one of its processes held at a time
 * @param output what it wrote to both streams
 * @param trouble why this measured nothing; none if the program did its work
 */
record Sample(double wall, double cpu, double megabytes, String output, Optional<String> trouble) {
    boolean good() {
        return trouble.isEmpty();
    }

    Sample spoilt(String why) {
        return new Sample(wall, cpu, megabytes, output, Optional.of(trouble.orElse(why)));
    }
}
