using Npgsql;

namespace Mogran.Bench;

/// <summary>Where things are, and fresh data folders to measure in.</summary>
sealed class Bench
{
    readonly string folder = Environment.GetEnvironmentVariable("MOGRAN_BENCH_FOLDER") ?? Directory.CreateTempSubdirectory("mogran-bench-").FullName;
    readonly string? postgres = Environment.GetEnvironmentVariable("MOGRAN_BENCH_POSTGRES");
    int made;

    public Bench(string root)
    {
        Mogran = Path.Combine(root, "mogran");
        Itself = typeof(Bench).Assembly.Location;
        Shared = Environment.GetEnvironmentVariable("MOGRAN_SHARED") ?? Above(root) ?? throw new DirectoryNotFoundException("Needs the folder ../shared (real files).");
    }

    public string Mogran { get; }
    public string Itself { get; }
    public string Shared { get; }
    public bool HasPostgres => postgres is not null;

    public static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("MOGRAN_BENCH_ROUNDS"), out var rounds) ? rounds : 5;

    static string? Above(string root)
    {
        for (var at = new DirectoryInfo(root); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "shared", "data", "iati"))) return Path.Combine(at.FullName, "shared");
        return null;
    }

    public string[] Files(string under) =>
        [.. Directory.GetFiles(Path.Combine(Shared, "data", "iati", under), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public string NewFolder() => Directory.CreateDirectory(Path.Combine(folder, $"{++made}")).FullName;

    /// <summary>A data folder as after a first start, made once and copied.</summary>
    public async Task<Folder> PreparedAsync(bool onPostgres)
    {
        var (name, at) = ($"prepared_{onPostgres}", Path.Combine(folder, $"prepared-{onPostgres}"));
        if (!Directory.Exists(at))
        {
            Directory.CreateDirectory(at);
            if (onPostgres) await CreateAsync(name.ToLowerInvariant(), null);
            var probe = Path.Combine(folder, "empty.xml");
            await File.WriteAllTextAsync(probe, "<iati-activities version=\"2.03\"></iati-activities>");
            await Measured.RunAsync(Mogran, [.. new Folder(at, Connection(onPostgres, name)).Import([probe])]);
        }

        var copy = NewFolder();
        foreach (var file in Directory.GetFiles(at)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        if (!onPostgres) return new(copy, null);
        var copied = $"copy_{made}";
        await CreateAsync(copied, name.ToLowerInvariant());
        return new(copy, Connection(true, copied));
    }

    public async Task DropAsync(Folder data)
    {
        Directory.Delete(data.Path, recursive: true);
        if (data.Postgres is { } connection)
            await ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    string? Connection(bool onPostgres, string name) =>
        onPostgres ? new NpgsqlConnectionStringBuilder(postgres) { Database = name.ToLowerInvariant() }.ToString() : null;

    Task CreateAsync(string name, string? template) =>
        ExecuteAsync($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template}"));

    async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A data folder, and the database it uses if that is PostgreSQL.</summary>
sealed record Folder(string Path, string? Postgres)
{
    public IEnumerable<string> Import(IEnumerable<string> files) => ["import", .. files, .. Options];

    public IEnumerable<string> Options => ["--data", Path, "--json", .. Postgres is { } connection ? new[] { "--postgres", connection } : []];
}
