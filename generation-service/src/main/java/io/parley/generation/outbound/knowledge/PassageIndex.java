package io.parley.generation.outbound.knowledge;

import io.parley.contract.Reply.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Finds the passages that fit a text, by BM25 over words and pairs of Chinese characters, in memory. */
final class PassageIndex {

    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final float TITLE_WEIGHT = 2f;

    private final Analyzer analyzer = new TwoTongueAnalyzer();
    private final List<Passage> passages;
    private final IndexSearcher searcher;

    PassageIndex(List<Passage> passages) {
        this.passages = List.copyOf(passages);
        try {
            Directory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Passage passage : passages) {
                    Document document = new Document();
                    document.add(new TextField(TITLE, passage.title(), Store.NO));
                    document.add(new TextField(TEXT, passage.text(), Store.NO));
                    writer.addDocument(document);
                }
            }
            // Never closed: all of it is on the heap and lives as long as the process.
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory must be writable", e);
        }
    }

    /** At most {@code max} passages that score at least {@code scoreMin}, best first. */
    List<Passage> search(String text, int max, double scoreMin) {
        List<String> terms = TwoTongueAnalyzer.terms(analyzer, text);
        if (terms.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms) {
            query.add(new BoostQuery(new TermQuery(new Term(TITLE, term)), TITLE_WEIGHT), Occur.SHOULD);
            query.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD);
        }
        try {
            List<Passage> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), max).scoreDocs) {
                if (hit.score >= scoreMin) {
                    // Nothing is ever deleted, so a document's number is its place in the list.
                    found.add(passages.get(hit.doc));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory must be readable", e);
        }
    }
}
