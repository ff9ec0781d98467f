package org.yizhan.wire;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.yizhan.messages.Violation;
import org.yizhan.wire.contract.Contract;
import org.yizhan.wire.mapping.MessageBinding;

/**
 * One hostile message, the first that this virtual machine ever reads: what it cost, and the codes of its findings. Only
 * the contract is loaded before, as it is when a gateway starts.
 */
final class ColdReading {
    private ColdReading() {}

    /** Prints milliseconds of CPU, MiB allocated and the codes, with spaces between. */
    public static void main(String[] name) {
        HostileMessage message = HostileMessage.all().stream()
                .filter(one -> one.name().equals(name[0]))
                .findFirst()
                .orElseThrow();
        byte[] bytes = message.bytes();
        MessageReader reader = new StrictReader(2 << 20);
        Contract.loaded();
        new MessageBinding().events();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long allocated = threads.getThreadAllocatedBytes(thread);
        long busy = threads.getCurrentThreadCpuTime();
        Reading reading = reader.read(bytes, message.charset());
        busy = threads.getCurrentThreadCpuTime() - busy;
        allocated = threads.getThreadAllocatedBytes(thread) - allocated;
        System.out.println(busy / 1_000_000 + " " + (allocated >> 20) + " "
                + String.join(
                        " ", reading.findings().stream().map(Violation::code).toList()));
    }
}
