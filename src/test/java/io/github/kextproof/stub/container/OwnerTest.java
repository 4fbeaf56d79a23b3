package io.github.kextproof.stub.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnerTest {
    @Test
    void labels_lead_back_to_the_owner() {
        assertThat(Owner.of(Owner.self().labels("mojave-ja"))).contains(Owner.self());
    }

    @Test
    void this_process_is_not_gone() {
        assertThat(Owner.self().isGone()).isFalse();
    }

    @Test
    void a_process_is_gone_if_another_one_has_its_number() {
        Owner self = Owner.self();

        assertThat(new Owner(self.host(), self.pid(), self.started() - 60_000).isGone())
                .isTrue();
    }

    @Test
    void nobody_here_knows_processes_of_other_machines() {
        assertThat(new Owner("another-machine", 1, 0).isGone()).isFalse();
    }

    @Test
    void other_peoples_containers_have_no_owner() {
        assertThat(Owner.of(Map.of("org.testcontainers", "true"))).isEmpty();
    }

    @Test
    void the_filter_is_what_the_engine_takes() {
        assertThat(new Owner("lab", 17, 1_000).filter())
                .isEqualTo("{\"label\":[\"io.github.kextproof.host=lab\",\"io.github.kextproof.pid=17\","
                        + "\"io.github.kextproof.started=1000\"]}");
    }
}
