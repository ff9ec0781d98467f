package org.yizhan.wire;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Message;
import org.yizhan.messages.Original;
import org.yizhan.messages.Violation;
import org.yizhan.wire.checking.ContractCheck;
import org.yizhan.wire.checking.GivenCheck;
import org.yizhan.wire.contract.Contract;
import org.yizhan.wire.decoding.Decoding;
import org.yizhan.wire.decoding.Place;
import org.yizhan.wire.decoding.StrictDecoder;
import org.yizhan.wire.mapping.MessageBinding;
import org.yizhan.wire.parsing.Node;
import org.yizhan.wire.parsing.Parsed;
import org.yizhan.wire.parsing.SafeParser;

/** Reads messages: bytes to characters, characters to elements, elements compared with the contract. */
public final class StrictReader implements MessageReader {
    private final int limit;
    private final StrictDecoder decoder;
    private final SafeParser parser = new SafeParser(Contract.loaded().schema(), StrictReader::isCoded);

    /**
     * A reader of messages up to a size.
     *
     * @param limit most bytes of a message
     */
    public StrictReader(int limit) {
        this.limit = limit;
        decoder = new StrictDecoder(limit);
    }

    @Override
    public Reading read(byte[] bytes, @Nullable String transportCharset) {
        Decoding decoding = CHARACTERS.equals(transportCharset)
                ? decoder.decodeCharacters(bytes)
                : decoder.decode(bytes, transportCharset);
        if (decoding instanceof Decoding.Text text) {
            return read(text);
        }
        boolean secret = StateSecrets.marks(bytes, limit);
        Violation refusal = ((Decoding.Refused) decoding).violation();
        return Salvage.NOTHING.reading(null, false, null, secret, List.of(refusal));
    }

    private Reading read(Decoding.Text decoded) {
        MessageBinding binding = new MessageBinding();
        Parsed parsed = parser.validate(decoded.text(), binding.events());
        boolean complete = parsed.refusal() == null;
        boolean secret = (parsed.root() != null && StateSecrets.marks(parsed.root()))
                || (!complete && StateSecrets.marks(decoded.text()));
        List<Violation> findings = secret ? List.of() : ContractCheck.of(parsed);
        Message message = secret || !findings.isEmpty() ? null : binding.message();
        if (message != null) {
            findings = GivenCheck.of(parsed);
        }
        return Salvage.of(parsed.root()).reading(message, complete, decoded.charset(), secret, findings);
    }

    @Override
    public Optional<Message> again(Original original) {
        return original.charset() != null
                        && decoder.decodeAgain(original.bytes(), original.charset()) instanceof Decoding.Text text
                ? Optional.ofNullable(read(text).message())
                : Optional.empty();
    }

    private static boolean isCoded(Node node) {
        return node.namespace().equals(Contract.NAMESPACE) && Contract.loaded().isCoded(node.name());
    }

    @Override
    public List<Violation> locate(Original original, List<Violation> findings) {
        if (original.charset() == null
                || !(decoder.decodeAgain(original.bytes(), original.charset()) instanceof Decoding.Text text)) {
            return findings;
        }
        Parsed parsed = parser.parse(text.text());
        return findings.stream().map(finding -> located(finding, parsed)).toList();
    }

    private static Violation located(Violation finding, Parsed parsed) {
        if (finding.line() != null || finding.path() == null || parsed.root() == null) {
            return finding;
        }
        Node node = parsed.root().nearest(finding.path());
        if (node == null) {
            return finding;
        }
        Place place = parsed.places().of(node);
        return finding.placedAt(place.line(), place.column());
    }
}
