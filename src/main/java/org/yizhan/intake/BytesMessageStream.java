package org.yizhan.intake;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.InputStream;

/** A bytes message as a stream, so that one too large is never held whole. */
final class BytesMessageStream extends InputStream {
    private final BytesMessage message;

    BytesMessageStream(BytesMessage message) {
        this.message = message;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        byte[] part = new byte[length];
        try {
            int read = message.readBytes(part);
            System.arraycopy(part, 0, target, offset, Math.max(read, 0));
            return read;
        } catch (JMSException e) {
            throw new IOException("the queue's message cannot be read", e);
        }
    }
}
