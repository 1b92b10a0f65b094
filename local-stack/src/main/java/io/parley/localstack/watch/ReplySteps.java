package io.parley.localstack.watch;

import io.parley.localstack.process.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the database of generation knows of an item: the way of its replies, and versions that got none. */
public final class ReplySteps {

    private static final String QUERY = """
            select s.at, 'reply ' || s.state as what, concat_ws(' ', s.by, s.note) as detail
              from generation.reply_step s join generation.reply r on r.id = s.reply_id
             where r.item_id = ?
            union all
            select at, 'no reply', reason from generation.reply_skip where item_id = ?
            """;

    private ReplySteps() {}

    /** The steps, in no particular order. */
    public static List<ItemTrace.Step> find(Database database, String itemId) throws SQLException {
        List<ItemTrace.Step> steps = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, itemId);
            query.setString(2, itemId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    steps.add(new ItemTrace.Step(
                            row.getTimestamp("at").toInstant().truncatedTo(ChronoUnit.MILLIS),
                            "database generation",
                            row.getString("what"),
                            Optional.ofNullable(row.getString("detail")).orElse("")));
                }
            }
        }
        return steps;
    }
}
