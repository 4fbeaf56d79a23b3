package io.github.kextproof.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Contenders that work in turn, in another order each round, so that what else the machine does hits all of them. */
final class Rounds {
    private record Contender(String name, Supplier<Sample> work, List<Sample> samples) {
        void takeTurn() {
            Sample sample = work.get();
            samples.add(sample);
            System.out.println("bench: " + name + " " + Figures.seconds(sample.wall()) + " s"
                    + sample.trouble().map(why -> " FAILED " + why).orElse(""));
        }
    }

    private final List<Contender> contenders = new ArrayList<>();

    Rounds add(String name, Supplier<Sample> work) {
        contenders.add(new Contender(name, work, new ArrayList<>()));
        return this;
    }

    /** By name, in the order added. */
    Map<String, Series> run(int rounds) {
        for (int round = 0; round < rounds; round++) {
            List<Contender> order = new ArrayList<>(contenders);
            Collections.shuffle(order, new Random(round));
            order.forEach(Contender::takeTurn);
        }
        Map<String, Series> all = new LinkedHashMap<>();
        contenders.forEach(contender -> all.put(contender.name(), new Series(contender.samples())));
        return all;
    }
}
