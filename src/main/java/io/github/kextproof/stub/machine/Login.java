package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.function.Consumer;

/** What the login over SSH does to the output of commands. */
final class Login implements Changeable {
    private volatile String noise = "";
    private volatile OutputForm form = OutputForm.PLAIN;
    private volatile Consumer<String> enforcement = nobody -> {};

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of("login.noise", this::setNoise, "output", wanted -> form = wanted.among(OutputForm.class));
    }

    private void setNoise(Wanted wanted) {
        noise = wanted.text();
        enforcement.accept(noise);
    }

    /** Where the login shell is not simulated: makes the real one print it. */
    void enforceBy(Consumer<String> real) {
        enforcement = real;
    }

    String noise() {
        return noise;
    }

    OutputForm form() {
        return form;
    }
}
