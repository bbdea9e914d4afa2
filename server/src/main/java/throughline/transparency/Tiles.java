package throughline.transparency;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the tree's tiles. */
final class Tiles {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Tiles(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        batches = jdbc;
    }

    Optional<Tile> find(int level, long number) {
        return jdbc.sql("select level, tile, hashes, positions from tree_tile where level = ? and tile = ?")
                .params(level, number)
                .query(Tiles::tile)
                .optional();
    }

    /** The last tile of each level, from the leaves up. */
    List<Tile> edge() {
        return jdbc.sql("""
                        select level, tile, hashes, positions from tree_tile
                        where (level, tile) in (
                          select l, (select max(tile) from tree_tile where level = l) from generate_series(0, 7) l)
                        order by level""").query(Tiles::tile).list();
    }

    /** Of one level, from left to right. */
    List<Tile> after(int level, long number, int limit) {
        return jdbc.sql("""
                        select level, tile, hashes, positions from tree_tile
                        where level = ? and tile > ? order by tile limit ?""").params(level, number, limit).query(Tiles::tile).list();
    }

    long size() {
        return jdbc.sql("""
                        select coalesce((select tile * 256 + length(hashes) / 32 from tree_tile
                          where level = 0 order by tile desc limit 1), 0)""").query(Long.class).single();
    }

    OptionalLong index(long position) {
        var found = jdbc.sql("""
                        select tile * 256 + array_position(positions, ?) - 1 from (
                          select tile, positions from tree_tile where level = 0 and positions[1] <= ?
                          order by positions[1] desc limit 1) holding""")
                .params(position, position)
                .query((row, n) -> {
                    var index = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(index);
                })
                .optional();
        return found.orElse(OptionalLong.empty());
    }

    /** Writes what grew. */
    void write(List<Tile> inserted, List<Tile> extended) {
        batches.batchUpdate(
                "update tree_tile set hashes = ?, positions = ? where level = ? and tile = ?",
                extended,
                100,
                (statement, tile) -> {
                    statement.setBytes(1, tile.bytes());
                    statement.setArray(2, positions(statement.getConnection(), tile));
                    statement.setInt(3, tile.level());
                    statement.setLong(4, tile.number());
                });
        batches.batchUpdate(
                "insert into tree_tile (level, tile, hashes, positions) values (?, ?, ?, ?)",
                inserted,
                100,
                (statement, tile) -> {
                    statement.setInt(1, tile.level());
                    statement.setLong(2, tile.number());
                    statement.setBytes(3, tile.bytes());
                    statement.setArray(4, positions(statement.getConnection(), tile));
                });
    }

    private static @Nullable Array positions(java.sql.Connection connection, Tile tile) throws SQLException {
        return tile.level() == 0
                ? connection.createArrayOf("bigint", tile.positions().toArray())
                : null;
    }

    private static Tile tile(ResultSet row, int n) throws SQLException {
        var positions = row.getArray("positions");
        return Tile.of(
                row.getInt("level"),
                row.getLong("tile"),
                row.getBytes("hashes"),
                positions == null ? List.of() : List.of((Long[]) positions.getArray()));
    }
}
