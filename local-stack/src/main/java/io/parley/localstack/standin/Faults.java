package io.parley.localstack.standin;

import java.util.concurrent.CountDownLatch;

/** The fault that is set at this moment, and the chats that hang on it. */
public final class Faults {

    private Fault fault = Fault.NONE;
    private CountDownLatch replaced = new CountDownLatch(1);

    /** A fault as one chat meets it, with the latch that opens when it is changed or cleared. */
    record Met(Fault fault, CountDownLatch replaced) {}

    Faults() {}

    /** Chats that come from now on meet {@code next}; those that hang go on. */
    public synchronized void set(Fault next) {
        replaced.countDown();
        replaced = new CountDownLatch(1);
        fault = next;
    }

    /** Chats go well from now on; those that hang go on. */
    public void clear() {
        set(Fault.NONE);
    }

    /** What is set, with what remains of it. */
    public synchronized Fault current() {
        return fault;
    }

    synchronized Met meet(ChatTask task) {
        Fault met = fault.task().covers(task) ? fault : Fault.NONE;
        Integer remaining = met.remaining();
        if (remaining != null) {
            // The latch stays: a chat that hangs on a used-up fault hangs until the next change.
            fault = remaining == 1 ? Fault.NONE : fault.times(remaining - 1);
        }
        return new Met(met, replaced);
    }
}
