package io.github.kextproof.journey;

/** Opens Security &amp; Privacy anew, and finds Allow; the pane stays open for whoever presses it. */
final class Offered implements Step.Action {
    @Override
    public void perform(Walk walk) {
        new Pane(walk).mustOffer();
        Screen.keep(walk, "Screen: offered");
        walk.listener().reached(State.OFFERED);
    }
}
