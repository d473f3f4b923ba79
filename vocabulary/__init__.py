"""Words that all readers share. Pure, and below everything else."""
