// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows of a source with one flat JSON object a line. Fields that are not among the columns asked for are passed over. */
public final class JsonRows implements RowReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final RecordSplitter splitter;
    private final Columns columns;

    /**
     * @param in UTF-8 without byte-order mark, read to its end and closed with this
     * @param columns fields to read
     */
    public JsonRows(InputStream in, Columns columns) {
        this.splitter = new RecordSplitter(in, false, RECORD_LIMIT);
        this.columns = columns;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() {
        RawRecord raw = splitter.next();
        if (raw == null) {
            return null;
        }
        Reason fault = raw.fault();
        if (fault != null) {
            return rejected(raw, fault);
        }
        String text = raw.text();
        if (text == null) {
            return rejected(raw, Reason.INVALID_ENCODING);
        }
        try {
            return Row.of(raw.line(), Arrays.asList(fields(text)));
        } catch (IOException notJson) {
            return rejected(raw, Reason.BAD_JSON);
        }
    }

    @Override
    public void close() throws IOException {
        splitter.close();
    }

    private static Row rejected(RawRecord raw, Reason fault) {
        return Row.rejected(raw.line(), new Problem("", fault, raw.lenientText()));
    }

    private @Nullable String[] fields(String text) throws IOException {
        @Nullable String[] fields = new @Nullable String[columns.names().size()];
        try (JsonParser parser = JSON.createParser(text)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int column = columns.find(parser.currentName());
                JsonToken value = parser.nextToken();
                require(value != null && value.isScalarValue());
                if (column >= 0 && value != JsonToken.VALUE_NULL) {
                    fields[column] = parser.getText();
                }
            }
            require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
        }
        return fields;
    }

    private static void require(boolean flat) throws IOException {
        if (!flat) {
            throw new IOException("not one flat object");
        }
    }
}
