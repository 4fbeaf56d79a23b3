package io.github.kextproof.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.mac.MacName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which shard a Mac is in. */
class ShardTest {
    private static List<MacName> macs(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new MacName("mac-" + number))
                .toList();
    }

    private static List<Shard> shards(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Shard(number, count))
                .toList();
    }

    @Test
    void each_Mac_is_in_exactly_one_shard() {
        for (int count : List.of(1, 2, 7, 8, 100, Shard.MOST)) {
            for (MacName mac : macs(20)) {
                assertThat(shards(count).stream().filter(shard -> shard.has(mac)))
                        .containsExactly(Shard.of(mac, count));
            }
        }
    }

    /** As {@code printf %s NAME | shasum -a 256 | cut -c1-8} and a pocket calculator have it. */
    @Test
    void the_shard_of_a_name_is_the_same_for_ever() {
        assertThat(Shard.of(new MacName("catalina-01"), 8)).hasToString("8/8");
        assertThat(Shard.of(new MacName("mojave-ja"), 8)).hasToString("2/8");
        assertThat(Shard.of(new MacName("mojave-ja"), 3)).hasToString("1/3");
        assertThat(Shard.of(new MacName("mojave-ja"), 1)).hasToString("1/1");
    }

    @Test
    void a_thousand_Macs_are_spread_evenly() {
        Map<Shard, Long> sizes =
                macs(1_000).stream().collect(Collectors.groupingBy(mac -> Shard.of(mac, 8), Collectors.counting()));

        // 125 on average; the names are fixed, and so are these.
        assertThat(sizes).hasSize(8);
        assertThat(sizes.values()).allMatch(size -> size >= 118 && size <= 140);
    }

    @Test
    void there_is_no_shard_beyond_the_last_or_before_the_first() {
        assertThatThrownBy(() -> new Shard(0, 8)).hasMessage("there is no shard 0 of 8");
        assertThatThrownBy(() -> new Shard(9, 8)).hasMessage("there is no shard 9 of 8");
        assertThatThrownBy(() -> new Shard(1, 0)).hasMessage("there is no shard 1 of 0");
        assertThatThrownBy(() -> new Shard(1, 10_000)).hasMessage("there is no shard 1 of 10000");
    }
}
