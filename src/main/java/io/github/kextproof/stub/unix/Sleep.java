package io.github.kextproof.stub.unix;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code sleep} on the Mac's clock, which may run faster than ours. */
final class Sleep {
    private Sleep() {}

    /** @param clockRate how many seconds pass on the Mac in a real one */
    static int run(Call call, double clockRate) throws InterruptedException {
        if (call.operands().isEmpty() || !call.operands().get(0).matches("[0-9]{1,9}(\\.[0-9]+)?")) {
            return call.usage(1, "sleep seconds");
        }
        double seconds = Double.parseDouble(call.operands().get(0)) / clockRate;
        // Nobody counts it down: only the time, or an interrupt, ends the wait.
        boolean woken = new CountDownLatch(1).await((long) (seconds * 1e9), TimeUnit.NANOSECONDS);
        return woken ? 1 : 0;
    }
}
