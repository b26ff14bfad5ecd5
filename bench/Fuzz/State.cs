using System.IO.MemoryMappedFiles;

namespace Mogran.Fuzz;

/// <summary>What a worker is at, in memory that the watch still reads after the worker has died.</summary>
sealed class State : IDisposable
{
    const int Slots = 8;

    readonly MemoryMappedFile file;
    readonly MemoryMappedViewAccessor view;

    public State(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, sizeof(long) * (1 + (3 * Slots)));
        view = file.CreateViewAccessor();
    }

    /// <summary>Number of the input that is being read.</summary>
    public long Number { get => At(0); set => Set(0, value); }

    /// <summary>The input is made and its reader at work; before that, what happens is no fault of a reader.</summary>
    public bool IsReading { get => At(2 + (2 * Slots)) != 0; set => Set(2 + (2 * Slots), value ? 1 : 0); }

    public long Run(int form) => At(1 + form);

    public long Refused(int form) => At(1 + Slots + form);

    public long PeakBytes { get => At(1 + (2 * Slots)); set => Set(1 + (2 * Slots), value); }

    public void CountRun(int form) => Set(1 + form, Run(form) + 1);

    public void CountRefused(int form) => Set(1 + Slots + form, Refused(form) + 1);

    long At(int slot) => view.ReadInt64(slot * sizeof(long));

    void Set(int slot, long value) => view.Write(slot * sizeof(long), value);

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }
}
