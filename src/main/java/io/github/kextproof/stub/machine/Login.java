package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.function.Consumer;

/** What the login over SSH does to the output of commands. */
final class Login implements Changeable {
    private volatile String noise = "";
    private volatile OutputForm form = OutputForm.PLAIN;

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "login.noise", wanted -> noise = wanted.text(),
                "output", wanted -> form = wanted.among(OutputForm.class));
    }

    String noise() {
        return noise;
    }

    OutputForm form() {
        return form;
    }
}
