using Sammen.Data;
using Sammen.Web.Access;
using Sammen.Web.Features;
using Sammen.Web.Features.Account;
using Sammen.Web.Features.Applications;
using Sammen.Web.Features.Calendars;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Drafts;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Features.Me;
using Sammen.Web.Features.Programme;
using Sammen.Web.Features.Prompts;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Features.WorkshopMinutes;
using Sammen.Web.Layout;
using Sammen.Web.Startup;

try
{
    if (Command.AsksForHelp(args))
    {
        Console.WriteLine(Command.Usage);
        return 0;
    }

    var command = Command.Parse(args);
    var builder = WebApplication.CreateBuilder(command.HostArguments);
    command.RequireAllowedIn(builder.Environment);
    var settings = builder.AddSammenSettings();
    builder.AddSammenOperations(settings);
    builder.Services.AddSammenData(settings.Provider, settings.ConnectionString);
    builder.Services.AddSammenFeatures(settings);

    var app = builder.Build();
    app.UseSammenDoors(settings);
    app.UseSammenScreens();
    app.UseSammenAccess();
    app.MapSammenHealth();
    app.MapAccount(settings);
    app.MapMe();
    app.MapPrompts();
    app.MapProgramme();
    app.MapDashboard();
    app.MapWorkshopMinutes();
    app.MapLessons();
    app.MapCalendars();
    app.MapComparison();
    app.MapApplications();
    app.MapDrafts();
    app.MapWorkshopLog();
    app.MapSammenScreens();

    await app.PrepareDatabaseAsync();
    return await command.RunAsync(app);
}
catch (StartupException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
catch (Exception gone) when (gone.IsDatabaseFailure())
{
    await Console.Error.WriteLineAsync($"The database went away or did not take it ({DatabaseFailure.WordsOf(gone)}); run it again when the database answers.");
    return 1;
}
catch (IOException portInUse) when (portInUse.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{portInUse.Message.TrimEnd('.')}; stop the other program or set ASPNETCORE_URLS to another port.");
    return 1;
}
finally
{
    await Serilog.Log.CloseAndFlushAsync();
}
