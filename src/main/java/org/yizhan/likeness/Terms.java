package org.yizhan.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The terms of a text that tell something of its matter, full width and capitals evened out.
 *
 * @param words as a dictionary parts them, of two characters at least
 * @param pairs of neighbouring characters: names of places and firms stand in no dictionary
 */
record Terms(Set<String> words, Set<String> pairs) {
    private static final Analyzer WORDS = new SmartChineseAnalyzer();
    private static final Analyzer PAIRS = new CJKAnalyzer();
    /** What petitions say of any matter. */
    private static final Terms COMMONPLACES = commonplaces();

    static Terms of(String text) {
        Terms all = all(text);
        all.words.removeAll(COMMONPLACES.words);
        all.pairs.removeAll(COMMONPLACES.pairs);
        return new Terms(Set.copyOf(all.words), Set.copyOf(all.pairs));
    }

    /** The terms of both. */
    Terms and(Terms other) {
        return new Terms(union(words, other.words), union(pairs, other.pairs));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new HashSet<>(some);
        union.addAll(others);
        return Set.copyOf(union);
    }

    /** Which part of the one that says less is said by the other too, from 0 to 1. */
    double shared(Terms other) {
        return (shared(words, other.words) + shared(pairs, other.pairs)) / 2;
    }

    private static double shared(Set<String> some, Set<String> others) {
        if (some.size() > others.size()) {
            return shared(others, some);
        }
        return some.isEmpty()
                ? 0
                : (double) some.stream().filter(others::contains).count() / some.size();
    }

    private static Terms all(String text) {
        Terms terms = new Terms(new HashSet<>(), new HashSet<>());
        add(WORDS, text, terms.words);
        terms.words.removeIf(word -> word.codePointCount(0, word.length()) < 2);
        add(PAIRS, text, terms.pairs);
        return terms;
    }

    private static void add(Analyzer analyzer, String text, Set<String> terms) {
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    private static Terms commonplaces() {
        String name = "/likeness/commonplaces.txt";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Terms.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Terms::all)
                    .reduce(new Terms(Set.of(), Set.of()), Terms::and);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
