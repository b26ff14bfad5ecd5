namespace Mogran.Gathering;

/// <summary>While the site is served, what is due is looked at. What is due follows from the clock: after a pause, it is right again at once.</summary>
sealed class WatchLoop(Watching watching, TimeProvider time, ILogger<WatchLoop> log) : BackgroundService
{
    static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Step, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops, or could not start: no fault of the loop's.
        }
    }

    async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await watching.LookAtDueAsync(stopping);
        }
#pragma warning disable CA1031 // The loop goes on whatever happened to one look: the next may be well.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.LookFailed(log, fault);
        }
    }
}
