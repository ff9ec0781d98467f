package org.yizhan.wire.parsing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import org.yizhan.messages.Violation;
import org.yizhan.wire.decoding.Place;

/**
 * Parses text once: into a tree, through the schema's validation, and on to whoever makes a message of it. Bounds are
 * checked before a parser gets the text; DOCTYPE and external access are refused a second time by the parser itself.
 * Thread-safe.
 */
public final class SafeParser {
    private static final Limits LIMITS = Limits.STANDARD;
    private static final int MOST_IDLE = 16;

    private final Schema schema;
    private final Predicate<Node> coded;
    private final BlockingQueue<Workbench> benches = new ArrayBlockingQueue<>(MOST_IDLE);

    /**
     * A parser for messages of a schema.
     *
     * @param coded whether an element's text follows a pattern
     */
    public SafeParser(Schema schema, Predicate<Node> coded) {
        this.schema = schema;
        this.coded = coded;
    }

    /** Parses without validation: nothing is suspect. */
    public Parsed parse(String text) {
        return onWorkbench(bench -> parse(text, bench, tree(new DefaultHandler(), () -> {})));
    }

    /**
     * Parses and validates.
     *
     * @param valid gets the events of a valid document; of any other only those before its first fault
     */
    public Parsed validate(String text, ContentHandler valid) {
        return onWorkbench(bench -> {
            ValidatorHandler validator = bench.validator();
            TreeBuilder tree = tree(validator, () -> validator.setContentHandler(null));
            validator.setContentHandler(valid);
            validator.setErrorHandler(tree);
            return parse(text, bench, tree);
        });
    }

    private Parsed onWorkbench(Function<Workbench, Parsed> work) {
        Workbench used = benches.poll();
        Workbench bench = used == null ? new Workbench(schema) : used;
        Parsed parsed = work.apply(bench);
        if (parsed.isFaultless() && !bench.isWorn()) {
            benches.offer(bench);
        }
        return parsed;
    }

    private TreeBuilder tree(ContentHandler next, Runnable firstFault) {
        return new TreeBuilder(next, firstFault, node -> coded.test(node) ? LIMITS.codeLength() : LIMITS.textLength());
    }

    private static Parsed parse(String text, Workbench bench, TreeBuilder tree) {
        Markup markup = Markup.of(text, LIMITS);
        Parsed.Places places = new Parsed.Places(text, markup);
        Markup.Breach breach = markup.breach();
        Violation refusal = read(breach == null ? text : text.substring(0, breach.offset()), bench, tree, places);
        if (breach != null) {
            refusal = placed(breach.rule().at(path(tree), breach.bound()), places.at(breach.offset()));
        }
        return new Parsed(tree.root(), refusal, tree.suspects(), places);
    }

    private static @Nullable Violation read(String text, Workbench bench, TreeBuilder tree, Parsed.Places places) {
        try {
            bench.parse(new InputSource(new StringReader(text)), tree);
            return null;
        } catch (TreeBuilder.Forbidden e) {
            return placed(e.rule().at(path(tree), e.bound()), places.ofElement(e.element()));
        } catch (SAXParseException e) {
            return malformed(text, tree.current(), new Place(e.getLineNumber(), e.getColumnNumber()));
        } catch (SAXException e) {
            throw new IllegalStateException("a handler of the parser's events failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static Violation malformed(String text, @Nullable Node open, Place place) {
        if (open == null) {
            return placed(ParsingRule.NOT_WELL_FORMED.at(null), place);
        }
        boolean atEnd = !place.isBefore(Place.of(text, text.stripTrailing().length()));
        return placed(
                atEnd ? ParsingRule.CUT_OFF.at(open.path(), open.name()) : ParsingRule.NOT_WELL_FORMED.at(open.path()),
                place);
    }

    private static @Nullable String path(TreeBuilder tree) {
        Node current = tree.current();
        return current == null ? null : current.path();
    }

    private static Violation placed(Violation violation, Place place) {
        return violation.placedAt(place.line(), place.column());
    }
}
